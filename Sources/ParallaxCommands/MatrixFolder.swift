import Glibc
import ParallaxKit
import ParallaxPages
import ParallaxRendering

/// A folder with the page of a matrix and one for each two reports that were compared.
struct MatrixFolder: Sendable {
  private let path: String
  private let templates: MatrixTemplates
  private let pairTemplates: PageTemplates
  private let wording: ReportWording

  /// Makes the folder, if it is not there. Pages in it are replaced, and nothing else is touched.
  init(
    _ path: String, templates: MatrixTemplates, pairTemplates: PageTemplates,
    wording: ReportWording
  ) throws(CommandFailure) {
    self.path = path
    self.templates = templates
    self.pairTemplates = pairTemplates
    self.wording = wording
    var status = stat()
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw CommandFailure(
      "\(path): cannot be made: \(String(cString: strerror(code))) (name another folder with "
        + "--output-folder)", exitCode: ExitStatus.io)
  }

  /// Makes the page of two reports.
  func page(of comparison: Comparison) -> String {
    ComparisonPage(templates: pairTemplates, comparison: comparison).html(wording: wording)
  }

  /// Writes the page of two reports, given by their places in the matrix.
  func write(_ page: String, of a: Int, _ b: Int) throws(CommandFailure) {
    try AtomicFile.write(page, to: path + "/" + MatrixPage.fileName(a, b))
  }

  /// Writes the page that leads to the others; it comes last, so that it leads to nothing missing.
  func writeIndex(of matrix: ReportMatrix) throws(CommandFailure) {
    let page = MatrixPage(templates: templates, matrix: matrix, hasPairPages: true)
    try AtomicFile.write(page.html(wording: wording), to: path + "/index.html")
  }
}
