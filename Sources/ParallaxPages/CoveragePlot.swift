import ParallaxKit

/// Draws where in each report its quotes stand: shared ones with lines between them, and those that
/// one report alone has.
struct CoveragePlot {
  let model: PageModel

  /// Narrower marks could not be seen, in per cent of the width.
  private static let narrowest = 0.4

  /// Two marks of a pair that are nearer have one number, in per cent of the width.
  private static let apart = 3.0

  var values: PageValues {
    [
      "bars": ReportSide.allCases.map { side in
        ["letter": side.rawValue.uppercased(), "side": side.rawValue, "marks": marks(side)]
          as PageValues
      },
      "links": links,
    ]
  }

  private func marks(_ side: ReportSide) -> [PageValues] {
    // A number that stands beside itself is written once.
    var last: (pair: Int?, middle: Double) = (nil, 0)
    return model.quoted(side).quotes.map { quote in
      let (start, end) = stretch(quote.span, side)
      let pairs = model.pairs(of: quote, side)
      let middle = (start + end) / 2
      let isNew = pairs.first != last.pair || middle - last.middle > Self.apart
      if isNew { last = (pairs.first, middle) }
      return [
        "x": Self.percent(start), "width": Self.percent(max(end - start, Self.narrowest)),
        "middle": Self.percent(middle),
        "look": pairs.first.map { PageModel.look($0) + " paired" } ?? "only",
        "pairs": pairs.map { String($0 + 1) }.joined(separator: " "),
        "number": isNew ? pairs.first.map { $0 + 1 } : nil,
        "target": model.quoteAnchor(quote, side),
        "kind": quote.kind.rawValue,
      ]
    }
  }

  private var links: [PageValues] {
    model.comparison.pairs.enumerated().flatMap { index, pair in
      model.quotes(pair, .a).flatMap { a in
        model.quotes(pair, .b).map { b in
          let (x, y) = (stretch(a.span, .a), stretch(b.span, .b))
          return [
            "x1": Self.percent((x.0 + x.1) / 2), "x2": Self.percent((y.0 + y.1) / 2),
            "look": PageModel.look(index), "pairs": String(index + 1),
          ]
        }
      }
    }
  }

  /// Where a span stands, in per cent of its text.
  private func stretch(_ span: TextSpan, _ side: ReportSide) -> (Double, Double) {
    let whole = Double(max(1, model.quoted(side).report.text.utf8.count))
    return (100 * Double(span.start) / whole, 100 * Double(span.end) / whole)
  }

  /// Writes a share of the width with one decimal, which is enough for the eye.
  static func percent(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
