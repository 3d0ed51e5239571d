import SiteBuild
import Synchronization
import Testing

/// Programs that are ended before they end themselves.
@Suite struct ChildProcessTests {
  @Test func aProgramEndsWhenNobodyWantsItAnyMore() {
    let asked = Mutex(0)
    let outcome = ChildProcess.run(
      "sleep", ["600"],
      while: {
        asked.withLock {
          $0 += 1
          return $0 < 3
        }
      })
    #expect(outcome == nil)
    #expect(asked.withLock(\.self) == 3)
  }

  @Test func aProgramThatIsWantedIsHeardOut() {
    let outcome = ChildProcess.run("echo", ["heard"], while: { true })
    #expect(outcome?.output == Array("heard\n".utf8))
    #expect(outcome?.status == 0)
  }

  @Test func aCancelledExchangeGivesNothing() async {
    // An address that takes connections and answers nothing would be waited for otherwise.
    let task = Task {
      await CurlExchange.response(to: "url = \"http://192.0.2.1/\"\n", longest: 1024)
    }
    task.cancel()
    #expect(await task.value == nil)
  }
}
