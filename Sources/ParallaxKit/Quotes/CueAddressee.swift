/// Verbs after which an object is who is spoken to, not who speaks: "told reporters".
enum CueAddressee {
  static func takes(_ verb: CueVerb) -> Bool { verb.takes.contains(.addressee) }
}
