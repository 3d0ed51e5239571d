// Calls of Linux that Glibc's Swift overlay does not show.
#ifndef FILE_EXCHANGE_H
#define FILE_EXCHANGE_H

/// Exchanges two directories in one step. 0, or the value of errno.
int file_exchange(const char *first, const char *second);

/// Flushes the file system that holds `path` once. 0, or the value of errno.
int file_system_flush(const char *path);

#endif
