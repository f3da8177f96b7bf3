import Mustache
import ParallaxRendering

/// The words of the interface, by their keys in `glossaries/report/`: `{{ui.skip}}` is `page/skip`.
struct PagePhrases: MustacheParent {
  private let wording: ReportWording

  init(_ wording: ReportWording) { self.wording = wording }

  func child(named name: String) -> Any? { wording.text("page/" + name).shown }
}
