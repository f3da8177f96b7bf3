import Dispatch
import Testing

@testable import ParallaxServer

@Suite struct WorkQueueTests {
  @Test func givesResultsAndErrors() async throws {
    struct Mistake: Error {}
    let queue = WorkQueue<Int, Int>(workers: 2, waiting: 100, seconds: 3600)
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<50 { group.addTask { try await queue.run(number) { number } } }
      return try await group.reduce(0, +)
    }
    #expect(sum == 1_225)
    await #expect(throws: Mistake.self) { _ = try await queue.run(0) { throw Mistake() } }
  }

  @Test func refusesWhatIsTooMuchUntilThereIsRoom() async throws {
    let queue = WorkQueue<Int, Int>(workers: 1, waiting: 0, seconds: 3600)
    let gate = DispatchSemaphore(value: 0)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let running = Task {
      try await queue.run(1) {
        start.yield()
        gate.wait()
        return 1
      }
    }
    for await _ in started { break }
    let refused = await Self.problem { _ = try await queue.run(2) { 2 } }
    #expect(refused?.kind == .busy)
    #expect(refused?.headers[.retryAfter] != nil)
    gate.signal()
    #expect(try await running.value == 1)
    #expect(try await queue.run(2) { 2 } == 2)
  }

  @Test func doesWorkOnceThatIsUnderWay() async throws {
    let queue = WorkQueue<Int, Int>(workers: 1, waiting: 0, seconds: 3600)
    let gate = DispatchSemaphore(value: 0)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      try await queue.run(1) {
        start.yield()
        gate.wait()
        return 1
      }
    }
    for await _ in started { break }
    // There is no room for other work, so whoever is not refused waits for the same.
    let others = (0..<9).map { _ in Task { try await queue.run(1) { 2 } } }
    while queue.waiters(for: 1) < 10 { await Task.yield() }
    gate.signal()
    #expect(try await first.value == 1)
    for other in others { #expect(try await other.value == 1) }
    #expect(try await queue.run(1) { 3 } == 3)
  }

  @Test func givesUpWorkWhenItsTimeIsUp() async throws {
    let queue = WorkQueue<Int, Int>(workers: 1, waiting: 1, seconds: 0)
    let gate = DispatchSemaphore(value: 0)
    let running = await Self.problem {
      _ = try await queue.run(1) {
        gate.wait()
        return 1
      }
    }
    // Whether it had begun by then is a matter of luck.
    #expect(running?.kind == .tooLong || running?.kind == .busy)
    gate.signal()
  }

  private static func problem(_ work: () async throws -> Void) async -> Problem? {
    do {
      try await work()
      return nil
    } catch {
      return error as? Problem
    }
  }
}
