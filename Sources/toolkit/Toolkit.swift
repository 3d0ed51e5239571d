import ArgumentParser

@main
struct Toolkit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "toolkit")
}
