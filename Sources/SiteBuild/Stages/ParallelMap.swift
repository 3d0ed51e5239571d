import Synchronization

/// The results of a function for each of `0..<count`, in order, from up to `jobs` tasks.
///
/// Work is handed out in runs of neighbours, so that tasks that finish early take more.
func parallelMap<Value: Sendable>(
  _ count: Int, jobs: Int, chunk: Int = 16, _ make: @escaping @Sendable (Int) -> Value
) async -> [Value] {
  guard jobs > 1, count > chunk else { return (0..<count).map(make) }
  let work = SharedCounter()
  return await withTaskGroup(of: [(Int, [Value])].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var done: [(Int, [Value])] = []
        while true {
          let start = work.next.add(chunk, ordering: .relaxed).oldValue
          guard start < count else { return done }
          done.append((start, (start..<min(start + chunk, count)).map(make)))
        }
      }
    }
    var runs: [(Int, [Value])] = []
    for await done in group { runs += done }
    return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}

/// The first position that no task has taken.
private final class SharedCounter: Sendable {
  let next = Atomic<Int>(0)
}
