/// How a cue presents what it introduces.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case neutral, assertive, doubting, denying, conceding, accusing, warning, promising, asking
  case demanding, praising, criticising, announcing, believing, feeling, agreeing, informing
}
