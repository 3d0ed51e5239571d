#define _GNU_SOURCE
#include "file_exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int file_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int pipe_opening(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int file_system_flush(const char *path) {
  int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int failed = syncfs(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return failed;
}
