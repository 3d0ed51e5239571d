// The system's zlib, for files that go out compressed.
#include <zlib.h>
