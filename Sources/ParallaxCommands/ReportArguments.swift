import ArgumentParser

/// The arguments of commands that take any number of reports.
struct ReportArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports: files, folders, or - for standard input; of a file with several reports one may be "
        + "named, as in feed.xml#3.", valueName: "report"),
    completion: .file())
  var paths: [String]

  func validate() throws {
    if FileOptions.repeatsStandardInput(paths) {
      throw ValidationError("only one report can come from standard input")
    }
  }
}
