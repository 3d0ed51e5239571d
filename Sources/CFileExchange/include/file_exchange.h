// Calls of Linux that Glibc's Swift overlay does not show.
#ifndef FILE_EXCHANGE_H
#define FILE_EXCHANGE_H

/// Exchanges two directories in one step. 0, or the value of errno.
int file_exchange(const char *first, const char *second);

/// Flushes the file system that holds `path` once. 0, or the value of errno.
int file_system_flush(const char *path);

/// Opens a pipe, its reading end first, that no program has which is started meanwhile. 0, or the
/// value of errno.
int pipe_opening(int ends[2]);

#endif
