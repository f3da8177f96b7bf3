import Testing

@testable import ParallaxIngest

@Suite struct InputFormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html><p>", InputFormat.html), ("\u{FEFF} \n<HTML>", .html),
    ("<!-- a <b> --> <!-- c --><div class=a>", .html), ("<p>One", .html), ("<h1>One", .html),
    ("<!--", .html), ("<?xml version='1.0'?><rss>", .xml), ("<rss version='2.0'>", .xml),
    ("<feed xmlns='x'>", .xml), ("<!DOCTYPE rss>", .xml), ("{\"a\": 1}", .json), ("{ \n}", .json),
    ("[{\"a\": 1}]", .json), ("[ ]", .json), ("[Update] The ferry", .text), ("{ferry}", .text),
    ("<3 the ferry", .text), ("<ferry> is what they call it", .text), ("<p", .text), ("", .text),
    ("The <p>ferry</p>", .text), ("\"quoted\"", .text), ("[1, 2]", .text),
  ])
  func isToldByTheContent(_ text: String, _ format: InputFormat) {
    #expect(InputFormat(of: Array(text.utf8)) == format)
  }

  @Test(arguments: [true, false])
  func isToldInUTF16(isMarked: Bool) {
    var bytes: [UInt8] = isMarked ? [0xFF, 0xFE] : []
    for unit in "<!doctype html><p>x".utf16 {
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    #expect(InputFormat(of: bytes) == .html)
  }
}
