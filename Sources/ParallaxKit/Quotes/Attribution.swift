/// What attributes a quote: the cue, its subject and how sure that is.
struct Attribution: Sendable {
  var resolution: SpeakerResolver.Resolution?
  /// The tokens of the cue.
  var cue: Range<Int>?
  var stance: Stance
  var confidence: Double
}
