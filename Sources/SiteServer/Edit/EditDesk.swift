import Diagnostics
import HTTPTypes
import SiteBuild
import SiteModel

/// The writer's editor: its page, and what the page asks for.
///
/// It stands beside a ``Preview``, which follows what is saved before the answer goes out.
package struct EditDesk: Sendable {
  /// The longest text that is taken, in bytes of JSON.
  static let bodyLimit = 8 << 20

  private let preview: Preview
  package let token: EditToken
  private let shelf = DraftShelf()

  package init(_ preview: Preview, token: EditToken = EditToken()) {
    self.preview = preview
    self.token = token
  }

  // MARK: - Files

  /// A file of the editor's own, which lies in the templates.
  ///
  /// - Parameter name: Empty for its page.
  func file(_ name: Substring) async -> ResponsePlan {
    let name = name.isEmpty ? "editor.html" : String(name)
    guard name.hasPrefix("editor"), !name.contains("/"),
      let bytes = await preview.snapshot.template("preview/\(name)")
    else { return EditReply.refusal(.notFound, "The editor has no file “\(name)”.") }
    return ResponsePlan(.ok, MediaType(ofFile: name), bytes).withoutReferrer
  }

  /// A page as it is in a text that is not saved.
  ///
  /// - Parameter path: The file of the page, below the site's root.
  /// - Returns: `nil` when the draft is not kept any more, or has no such page; an author's own
  ///   document is none, and stays where its origin is kept apart.
  func page(ofDraft key: String, at path: String) async -> ResponsePlan? {
    guard path.hasSuffix(".html"), let snapshot = shelf[key], !snapshot.isCopied(path) else {
      return nil
    }
    do throws(FileError) {
      return try await snapshot.file(at: path).map {
        ResponsePlan(.ok, .html, $0).withoutReferrer
      }
    } catch {
      return nil
    }
  }

  // MARK: - Actions

  /// - Parameters:
  ///   - name: The last part of the address.
  ///   - body: JSON.
  func plan(for name: Substring, _ body: [UInt8]) async -> ResponsePlan {
    let action: EditAction
    do {
      let value = try JSONReader.value(of: body)
      guard let known = try EditAction(name, value) else {
        return EditReply.refusal(.notFound, "The editor does not know “\(name)”.")
      }
      action = known
    } catch let fault as EditAction.Fault {
      return EditReply.refusal(.badRequest, fault.message)
    } catch {
      return EditReply.refusal(.badRequest, "A request is a JSON object.")
    }
    do throws(EditError) {
      return try await plan(for: action)
    } catch {
      return EditReply.refusal(error)
    }
  }

  private func plan(for action: EditAction) async throws(EditError) -> ResponsePlan {
    // The older one of both: what comes in between is told once more.
    let mark = await preview.state.mark
    let editor = await preview.editor
    switch action {
    case .site:
      let linked = editor.live.snapshot.linked
      let site = EditableSite(
        site: linked.site, translations: linked.translations, base: base(editor), mark: mark)
      return EditReply.object { site.write(to: &$0) }
    case .open(let file): return state(of: try await editor.page(file))
    case .openAddress(let address):
      let file = try editor.file(at: try path(of: address, editor))
      return state(of: try await editor.page(file))
    case .draft(let file, let text, let change):
      return state(of: try await editor.draft(text, of: file, changing: change))
    case .save(let file, let text, let digest):
      let saved = try editor.save(text, of: file, knownAs: digest)
      await preview.follow(saved.changes)
      return state(of: await editor.page(saved, in: await preview.editor))
    case .difference(let file):
      return ResponsePlan(.ok, .json, Array(try editor.difference(file).json.utf8))
    case .stamp(let file, let stamp):
      // What the record says by now is kept.
      await preview.follow(try editor.stampedFiles(of: file))
      await preview.follow(try await preview.editor.stamp(file, stamp))
      return state(of: try await preview.editor.page(file))
    case .translate(let source, let language):
      let begun = try await editor.begin(source, in: language)
      await preview.follow(begun.changes)
      return state(of: try await preview.editor.page(begun.file))
    }
  }

  private func state(of page: EditedPage) -> ResponsePlan {
    let key = page.isShown ? shelf.put(page.snapshot) : nil
    return EditReply.object {
      page.write(to: &$0, below: page.snapshot.renderer.basePath, shownAs: key)
    }
  }

  private func base(_ editor: SiteEditor) -> String { editor.live.snapshot.renderer.basePath }

  /// An address from the root of the host as one below the site's root.
  private func path(
    of address: String, _ editor: SiteEditor
  ) throws(EditError) -> String {
    guard let place = RequestTarget(address)?.place(below: base(editor)) else {
      throw .unknownPage(address)
    }
    return place.path.isEmpty ? "index.html" : place.path
  }
}

extension ResponsePlan {
  /// Nobody who is linked to learns the address, which holds a secret.
  fileprivate var withoutReferrer: ResponsePlan {
    var plan = self
    plan.fields[.referrerPolicy] = "no-referrer"
    return plan
  }
}
