import Diagnostics
import HTTPTypes
import SiteBuild
import SiteModel

/// Answers of the editor: JSON objects.
enum EditReply {
  static func object(
    _ status: HTTPResponse.Status = .ok, _ members: (inout JSONText) -> Void
  ) -> ResponsePlan {
    var json = JSONText()
    json.object(members)
    return ResponsePlan(status, .json, json.bytes)
  }

  /// - Parameter message: A sentence for the writer.
  static func refusal(_ status: HTTPResponse.Status, _ message: String) -> ResponsePlan {
    object(status) { $0.member("message", message) }
  }

  static func refusal(_ error: EditError) -> ResponsePlan {
    switch error {
    case .unknownPage: refusal(.notFound, error.message)
    case .changed(_, let bytes):
      object(.conflict) {
        $0.member("message", error.message)
        $0.member("digest", ContentDigest(of: bytes).hexadecimal)
        $0.member("text", SiteEditor.text(of: bytes))
      }
    case .notUTF8, .noForm, .noPlace, .notOneBlock:
      refusal(.unprocessableContent, error.message)
    case .translation(let inner) where inner.isUsage: refusal(.unprocessableContent, error.message)
    case .translation: refusal(.conflict, error.message)
    case .build, .file: refusal(.internalServerError, error.message)
    }
  }
}
