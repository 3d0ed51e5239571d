import ArgumentParser
import CommandOptions
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a diagnostic means, with an example and the remedy.")

  @Argument(help: "A code such as tool/missing-section; without one, all codes are listed.")
  var code: String?

  func run() throws {
    guard let code else {
      Terminal.print(explanationIndex())
      return
    }
    guard let known = DiagnosticCode(rawValue: code) else {
      let near = nearestName(to: code, among: DiagnosticCode.allCases.map(\.rawValue))
      let offer = near.map { " Did you mean “\($0)”?" } ?? " “toolkit explain” lists them all."
      throw ValidationError("There is no code “\(code)”.\(offer)")
    }
    Terminal.print(explanation(of: known))
  }
}
