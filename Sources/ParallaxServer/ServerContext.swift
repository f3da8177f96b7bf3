import Hummingbird

/// What the server knows of a request beside the request.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// Makes a context for a request that came by no connection.
  init(coreContext: CoreRequestContextStorage) {
    self.coreContext = coreContext
  }
}
