import Glibc
import TypesetProtocol

/// One run of `toolkit-typeset`.
///
/// It stands at one end of a socket with its standard input and output. Requests are sent ahead of
/// the answers, as many as the socket takes.
struct TypesetProcess {
  /// How a run ended.
  enum Ending: Hashable, Sendable {
    case done
    /// An answer takes longer than anybody waits. The program has been ended.
    case stuck
    /// A signal ended the program, while it was at the first request without an answer.
    case died
    /// The time for all requests is over.
    case outOfTime
    /// The program went away by itself, or says what is no answer.
    case unusable
  }

  private let child: pid_t
  private let socket: Int32

  /// The most bytes of markup that an answer may have.
  private static let answerLimit = 1 << 24
  /// How often it is looked whether the program is still worth waiting for.
  private static let glance = Duration.milliseconds(200)
  /// Bytes of requests that lie ready to be sent.
  private static let window = 1 << 17

  /// Starts the program. It sees nothing of the environment but the places of libraries.
  ///
  /// - Returns: `nil` when it cannot be started.
  init?(_ program: String) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = [strdup(program), nil]
    var settings = ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
    if let folders = getenv("XDG_DATA_DIRS") {
      settings.append("XDG_DATA_DIRS=" + String(cString: folders))
    }
    let environment = settings.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, words, environment) == 0 else {
      close(ends[0])
      return nil
    }
    (self.child, socket) = (child, ends[0])
  }

  /// The answers to requests, in their order, as far as they came. The program is gone after that.
  func answers(
    to requests: ArraySlice<TypesetRequest>, limits: TypesetLimits,
    until end: ContinuousClock.Instant
  ) -> ([TypesetAnswer], Ending) {
    var conversation = Conversation(requests)
    let stopped = exchange(&conversation, limits: limits, until: end)
    close(socket)
    let status = self.end(isKilled: stopped != nil)
    if let stopped { return (conversation.answers, stopped) }
    return (conversation.answers, status & 0x7F == 0 ? .unusable : .died)
  }

  /// - Returns: `nil` when the program closed its end while there were questions.
  private func exchange(
    _ conversation: inout Conversation, limits: TypesetLimits, until end: ContinuousClock.Instant
  ) -> Ending? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var latest = ContinuousClock.now
    var spent = Duration.zero
    while !conversation.isOver {
      conversation.fill(to: Self.window)
      let now = ContinuousClock.now
      guard now < end else { return .outOfTime }
      guard now < latest + limits.silence, processorTime < spent + limits.patience else {
        return .stuck
      }
      let left = min(
        now.duration(to: end), now.duration(to: latest + limits.silence), Self.glance)
      let events = conversation.outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT
      var state = pollfd(fd: socket, events: Int16(events), revents: 0)
      guard poll(&state, 1, Self.milliseconds(left)) >= 0 || errno == EINTR else { return nil }
      if state.revents & Int16(POLLOUT) != 0 { send(&conversation) }
      guard state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { continue }
      let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return nil }
      do throws(TypesetFrameError) {
        if try conversation.take(buffer[..<count]) { (latest, spent) = (.now, processorTime) }
      } catch {
        return .unusable
      }
    }
    return .done
  }

  private func send(_ conversation: inout Conversation) {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    let count = conversation.outgoing.withUnsafeBytes {
      Glibc.send(socket, $0.baseAddress, $0.count, flags)
    }
    // A program that has gone away is found out when its answers are read.
    if count > 0 { conversation.outgoing.removeFirst(count) }
  }

  /// - Returns: The status as the system gives it.
  private func end(isKilled: Bool) -> Int32 {
    if isKilled { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return 0 } }
    return status
  }

  /// What the program has had of the processors so far.
  private var processorTime: Duration {
    var clock: clockid_t = 0
    var time = timespec()
    guard clock_getcpuclockid(child, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return .zero
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, rest) = duration.components
    return Int32(clamping: seconds * 1000 + rest / 1_000_000_000_000_000 + 1)
  }

  /// What has been asked, and what has been said.
  private struct Conversation {
    private var unsent: ArraySlice<TypesetRequest>
    private let count: Int
    private var reader = TypesetFrameReader(limit: TypesetProcess.answerLimit)
    var outgoing: ArraySlice<UInt8> = []
    private(set) var answers: [TypesetAnswer] = []

    init(_ requests: ArraySlice<TypesetRequest>) {
      unsent = requests
      count = requests.count
    }

    var isOver: Bool { answers.count == count }

    mutating func fill(to size: Int) {
      guard outgoing.count < size, !unsent.isEmpty else { return }
      var bytes = Array(outgoing)
      while bytes.count < size, let request = unsent.popFirst() {
        request.frame.write(into: &bytes)
      }
      outgoing = bytes[...]
    }

    /// - Returns: Whether an answer is whole.
    mutating func take(_ bytes: ArraySlice<UInt8>) throws(TypesetFrameError) -> Bool {
      reader.append(bytes)
      var isWhole = false
      while !isOver, let frame = try reader.next() {
        guard let answer = TypesetAnswer(frame) else { throw TypesetFrameError() }
        answers.append(answer)
        isWhole = true
      }
      return isWhole
    }
  }
}
