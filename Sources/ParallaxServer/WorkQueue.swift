import NIOPosix
import Synchronization

/// Does work that keeps a core busy: on threads of its own, a few at once, with a bound on what
/// waits.
final class WorkQueue: Sendable {
  private let pool: NIOThreadPool
  private let capacity: Int
  private let seconds: Int
  private let taken = Mutex(0)

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

  /// Does a piece of work.
  /// - Throws: what the work throws; a `Problem` where the queue is full or the time is up. Work that
  ///   runs is not stopped then: it keeps its place until it ends.
  func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let isTaken = taken.withLock { taken in
      guard taken < capacity else { return false }
      taken += 1
      return true
    }
    guard isTaken else {
      throw Problem(.busy, "Too many comparisons are under way; try again in a moment.")
    }
    let answer = Answer<Result>()
    pool.submit { state in
      defer { self.taken.withLock { $0 -= 1 } }
      guard state == .active else {
        return answer.give(.failure(Problem(.busy, "The server is stopping.")))
      }
      guard answer.begin() else { return }
      answer.give(Swift.Result { try work() })
    }
    let seconds = seconds
    let timer = Task {
      try await Task.sleep(for: .seconds(seconds))
      answer.expire(after: seconds)
    }
    defer { timer.cancel() }
    return try await answer.value()
  }
}

/// The result of a piece of work, for one who waits for it: the first that is given counts.
private final class Answer<Value: Sendable>: Sendable {
  private struct State {
    var hasBegun = false
    var result: Result<Value, any Error>?
    var waiter: CheckedContinuation<Value, any Error>?
  }

  private let state = Mutex(State())

  /// Notes that the work begins.
  /// - Returns: false where nobody waits for it any more.
  func begin() -> Bool {
    state.withLock { state in
      state.hasBegun = true
      return state.result == nil
    }
  }

  func give(_ result: Result<Value, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      guard state.result == nil else { return nil }
      state.result = result
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: result)
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
        if state.result == nil { state.waiter = continuation }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}
