import HTTPTypes
import Hummingbird
import Logging
import ParallaxKit

/// Turns what went wrong into an answer: JSON for programs, a page for people.
struct ProblemMiddleware: RouterMiddleware {
  let pages: ServerPages
  let logger: Logger

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return try answer(problem, to: request)
    } catch let error as HTTPError where error.status == .notFound {
      return try answer(Self.problem(at: request), to: request)
    } catch {
      // Its description could quote what was sent.
      logger.error("fault", metadata: ["error": .string("\(type(of: error))")])
      return try answer(
        Problem(.fault, "This is a fault of Parallax; please report it."), to: request)
    }
  }

  private static func problem(at request: Request) -> Problem {
    guard let route = Route(path: request.uri.path) else {
      return Problem(.notFound, "There is nothing at this address.")
    }
    let names = route.allowed.map(\.rawValue).joined(separator: ", ")
    var problem = Problem(.method, "This address has only the methods \(names).")
    problem.allowed = route.allowed
    return problem
  }

  private func answer(_ problem: Problem, to request: Request) throws -> Response {
    var response =
      Route.isForPeople(request)
      ? try pages.problem(problem, to: request) : try json(problem)
    response.headers.append(contentsOf: problem.headers)
    return response
  }

  private func json(_ problem: Problem) throws -> Response {
    let title = PageWording(phrases: pages.phrases, language: .english).title(problem.kind)
    return Response(
      try problem.json(title: title), "application/problem+json", status: problem.kind.status)
  }
}
