import CFileExchange

/// Exchanges two folders, or two files, in one step: 0, or the value of `errno`. Tests put in a file
/// system that refuses.
package typealias PathExchange = @Sendable (_ first: DiskPath, _ second: DiskPath) -> Int32

/// `renameat2(RENAME_EXCHANGE)`.
package let exchangeOnDisk: PathExchange = { first, second in
  file_exchange(first.string, second.string)
}
