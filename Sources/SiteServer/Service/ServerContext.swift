import Hummingbird
import NIOCore

/// What a request comes with beside its own fields.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// What the connection comes from; this machine where a socket has no address.
  let peer: ClientAddress
  /// The port that the connection came to.
  let port: Int

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port ?? 0
    peer =
      source.channel.remoteAddress.flatMap(ClientAddress.init(socket:))
      ?? ClientAddress(version4: [127, 0, 0, 1])
  }
}
