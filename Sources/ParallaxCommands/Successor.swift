import Glibc

/// A program beside this one that takes its place.
enum Successor {
  /// Makes this process that program.
  /// - Returns: why that was not possible.
  static func run(_ program: String, _ arguments: [String]) -> CommandFailure {
    guard let own = realpath("/proc/self/exe", nil) else {
      return CommandFailure(
        "\(program): not found: there is no /proc to find this program by (mount it)",
        exitCode: ExitStatus.noInput)
    }
    defer { free(own) }
    let path =
      String(cString: own).split(separator: "/").dropLast().map { "/" + $0 }.joined()
      + "/" + program
    let words = [program] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    execv(path, &pointers)
    let reason = String(cString: strerror(errno))
    for pointer in pointers { free(pointer) }
    return CommandFailure(
      "\(path): cannot be run: \(reason) (build it: swift build -c release --product \(program))",
      exitCode: ExitStatus.noInput)
  }
}
