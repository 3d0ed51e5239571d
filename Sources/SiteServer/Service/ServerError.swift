/// The server cannot do its work.
package enum ServerError: Error, Hashable, Sendable {
  case portTaken(Int)
  case cannotListen(String)
  /// It stopped without having been told to.
  case broken(String)

  /// A sentence for the terminal.
  package var message: String {
    switch self {
    case .portTaken(let port):
      "Port \(port) is taken by another program. Choose another with --port."
    case .cannotListen(let reason): "The server cannot listen: \(reason)."
    case .broken(let reason): "The server has stopped: \(reason)."
    }
  }
}
