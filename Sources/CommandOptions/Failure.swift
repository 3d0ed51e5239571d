package import ArgumentParser
package import SiteBuild

/// The ways a command ends that are not success.
package enum Failure {
  /// The content has errors.
  package static let content = ExitCode(1)
  /// The surroundings failed.
  package static let surroundings = ExitCode(2)

  package static func surroundings(_ error: BuildError) -> ExitCode {
    Terminal.endProgress()
    Terminal.report("toolkit: \(error.message)\n")
    return surroundings
  }
}
