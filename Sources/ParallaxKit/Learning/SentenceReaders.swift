import Dispatch
import Synchronization

/// The readers of both languages, which share nothing and so read at the same time.
struct SentenceReaders {
  let source: SentenceReader
  let target: SentenceReader

  typealias Sentences = [SentenceReader.Sentence]

  /// Reads sentences and their translations.
  func read(
    _ batch: [TranslatedSentence]
  ) throws(ResourceError) -> (source: Sentences, target: Sentences) {
    let sides = Mutex<[Int: Result<Sentences, ResourceError>]>([:])
    let readers = [Confined(source), Confined(target)]
    DispatchQueue.concurrentPerform(iterations: readers.count) { side in
      let result = Result { () throws(ResourceError) in
        var sentences: Sentences = []
        for pair in batch {
          sentences.append(try readers[side].value.read(side == 0 ? pair.source : pair.target))
        }
        return sentences
      }
      sides.withLock { $0[side] = result }
    }
    let read = sides.withLock { $0 }
    guard let a = read[0], let b = read[1] else {
      preconditionFailure("each side is read exactly once")
    }
    return (try a.get(), try b.get())
  }

  /// Crosses to another thread, which alone uses the value until the call that lent it returns.
  private struct Confined<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}
