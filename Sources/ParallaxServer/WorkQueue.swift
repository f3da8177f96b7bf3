import NIOPosix
import Synchronization

/// Does work that keeps a core busy: on threads of its own, a few at once, with a bound on what
/// waits.
///
/// Work that is asked for again while it is under way is done once: who presses a button twice does not
/// keep two cores busy. Nothing is kept after that.
final class WorkQueue<Key: Hashable & Sendable, Output: Sendable>: Sendable {
  private struct State {
    var taken = 0
    var underWay: [Key: Answer<Output>] = [:]
  }

  private let pool: NIOThreadPool
  private let capacity: Int
  private let seconds: Int
  private let state = Mutex(State())

  /// Makes a queue.
  /// - Parameters:
  ///   - workers: how many pieces of work run at once.
  ///   - waiting: how many wait for them.
  ///   - seconds: how long one may wait and run.
  init(workers: Int, waiting: Int, seconds: Int) {
    pool = NIOThreadPool(numberOfThreads: workers)
    capacity = workers + waiting
    self.seconds = seconds
    pool.start()
  }

  deinit { pool.shutdownGracefully { _ in } }

  /// Does a piece of work, or waits for the same one that is under way.
  /// - Parameter key: equal for work that gives the same.
  /// - Throws: what the work throws; a `Problem` where the queue is full or the time is up. Work that
  ///   runs is not stopped then: it keeps its place until it ends.
  func run(
    _ key: Key, _ work: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    let (answer, isNew) = try place(for: key)
    guard isNew else { return try await answer.value() }
    pool.submit { state in
      guard state == .active else {
        return self.end(key, answer, .failure(Problem(.busy, "The server is stopping.")))
      }
      // Work for which nobody waits any more is not begun.
      guard answer.begin() else {
        return self.end(key, answer, .failure(Problem(.busy, "The time was up.")))
      }
      self.end(key, answer, Result { try work() })
    }
    let seconds = seconds
    let timer = Task {
      try await Task.sleep(for: .seconds(seconds))
      answer.expire(after: seconds)
    }
    defer { timer.cancel() }
    return try await answer.value()
  }

  /// How many wait for a piece of work.
  func waiters(for key: Key) -> Int {
    state.withLock { $0.underWay[key]?.waiting ?? 0 }
  }

  private func place(for key: Key) throws -> (answer: Answer<Output>, isNew: Bool) {
    try state.withLock { state in
      if let answer = state.underWay[key] { return (answer, false) }
      guard state.taken < capacity else {
        throw Problem(.busy, "Too many comparisons are under way; try again in a moment.")
      }
      state.taken += 1
      let answer = Answer<Output>()
      state.underWay[key] = answer
      return (answer, true)
    }
  }

  private func end(_ key: Key, _ answer: Answer<Output>, _ result: Result<Output, any Error>) {
    state.withLock { state in
      state.taken -= 1
      state.underWay[key] = nil
    }
    answer.give(result)
  }
}

/// The result of a piece of work, for those who wait for it: the first that is given counts.
private final class Answer<Value: Sendable>: Sendable {
  private struct State {
    var hasBegun = false
    var result: Result<Value, any Error>?
    var waiters: [CheckedContinuation<Value, any Error>] = []
  }

  private let state = Mutex(State())

  var waiting: Int { state.withLock { $0.waiters.count } }

  /// Notes that the work begins.
  /// - Returns: false where nobody waits for it any more.
  func begin() -> Bool {
    state.withLock { state in
      state.hasBegun = true
      return state.result == nil
    }
  }

  func give(_ result: Result<Value, any Error>) {
    let waiters = state.withLock { state -> [CheckedContinuation<Value, any Error>] in
      guard state.result == nil else { return [] }
      state.result = result
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(with: result) }
  }

  func expire(after seconds: Int) {
    let hasBegun = state.withLock { $0.hasBegun }
    give(
      .failure(
        hasBegun
          ? Problem(.tooLong, "The comparison took longer than \(seconds) s; shorten the texts.")
          : Problem(.busy, "The comparison did not begin within \(seconds) s; try again.")))
  }

  func value() async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let result = state.withLock { state -> Result<Value, any Error>? in
        if state.result == nil { state.waiters.append(continuation) }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}
