import Algorithms

/// Finds which of many reports are like each other, by an inverted index of their keys.
///
/// Only reports that share enough keys are compared in full: each concept of one answers at most one
/// of the other, the best first, and the likeness is the weight of what is answered over the
/// geometric mean of both reports' weights.
struct LikenessIndex: Sendable {
  private let reports: [ReportKeys]
  /// For each key the concepts that have it, by report.
  private let postings: [UInt64: [Posting]]

  private struct Posting: Sendable {
    let report: Int32
    let concept: Int32
    let strength: Float
    let isForeign: Bool
  }

  /// Reports whose likeness cannot come to more are not compared in full.
  private static let leastLikeness = 0.08

  init(_ reports: [ReportKeys]) {
    self.reports = reports
    var postings: [UInt64: [Posting]] = [:]
    for (number, report) in reports.enumerated() {
      for (place, concept) in report.concepts.enumerated() {
        for key in concept.keys {
          postings[key.hash, default: []].append(
            Posting(
              report: Int32(number), concept: Int32(place), strength: Float(key.strength),
              isForeign: key.isForeign))
        }
      }
    }
    self.postings = postings
  }

  /// How like a report is to each one after it that it shares enough with, in their order.
  func likenesses(of number: Int) -> [(report: Int, likeness: Double)] {
    likely(number).compactMap { other in
      let likeness = likeness(number, other)
      return likeness > 0 ? (other, likeness) : nil
    }
  }

  /// The later reports that a report may be like: those that answer enough of its concepts, each as
  /// well as they can.
  private func likely(_ number: Int) -> [Int] {
    let report = reports[number]
    var sums = Array(repeating: Float(0), count: reports.count)
    var best = sums
    var touched: [Int32] = []
    for concept in report.concepts {
      touched.removeAll(keepingCapacity: true)
      let weight = Float(concept.weight)
      for key in concept.keys {
        for posting in postings[key.hash] ?? [] {
          let other = Int(posting.report)
          guard other > number, isUsed(key.isForeign || posting.isForeign, number, other) else {
            continue
          }
          let answer = Float(reports[other].concepts[Int(posting.concept)].weight)
          let value = Float(key.strength) * posting.strength * min(weight, answer)
          if best[other] == 0, value > 0 { touched.append(posting.report) }
          best[other] = max(best[other], value)
        }
      }
      for other in touched {
        sums[Int(other)] += best[Int(other)]
        best[Int(other)] = 0
      }
    }
    return sums.indices.filter { other in
      sums[other] > 0
        && Double(sums[other]) >= Self.leastLikeness * weight(number, other)
    }
  }

  /// Keys of translation say nothing of two reports in one language.
  private func isUsed(_ isForeign: Bool, _ a: Int, _ b: Int) -> Bool {
    !isForeign || reports[a].language != reports[b].language
  }

  /// The geometric mean of what both reports have that the other could answer.
  private func weight(_ a: Int, _ b: Int) -> Double {
    let isForeign = reports[a].language != reports[b].language
    let product =
      isForeign
      ? reports[a].translatableWeight * reports[b].translatableWeight
      : reports[a].weight * reports[b].weight
    return product.squareRoot()
  }

  // MARK: Two reports

  /// How like two reports are, from 0 to 1.
  private func likeness(_ a: Int, _ b: Int) -> Double {
    struct Link {
      let value: Double
      let a: Int
      let b: Int
    }
    var links: [Link] = []
    for (place, concept) in reports[a].concepts.enumerated() {
      for key in concept.keys {
        guard let postings = postings[key.hash] else { continue }
        let start = postings.partitioningIndex { Int($0.report) >= b }
        for posting in postings[start...] {
          guard Int(posting.report) == b else { break }
          guard isUsed(key.isForeign || posting.isForeign, a, b) else { continue }
          let other = Int(posting.concept)
          // A rare word that a common one may translate tells no more than the common one.
          let value =
            key.strength * Double(posting.strength)
            * min(concept.weight, reports[b].concepts[other].weight)
          links.append(Link(value: value, a: place, b: other))
        }
      }
    }
    links.sort { ($1.value, $0.a, $0.b) < ($0.value, $1.a, $1.b) }
    var usedA: Set<Int> = []
    var usedB: Set<Int> = []
    var sum = 0.0
    for link in links where !usedA.contains(link.a) && !usedB.contains(link.b) {
      usedA.insert(link.a)
      usedB.insert(link.b)
      sum += link.value
    }
    let weight = weight(a, b)
    return weight > 0 ? min(1, sum / weight) * nearness(a, b) : 0
  }

  /// What days between two reports leave of their likeness: what is far apart is another event.
  private func nearness(_ a: Int, _ b: Int) -> Double {
    guard let x = reports[a].day, let y = reports[b].day else { return 1 }
    let days = Double(abs(x - y))
    return days <= Self.sameEventDays ? 1 : max(Self.leastNearness, Self.sameEventDays / days)
  }

  private static let sameEventDays = 7.0
  private static let leastNearness = 0.5
}
