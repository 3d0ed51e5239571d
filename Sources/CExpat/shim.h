// The system's XML parser, for translation files (XLIFF).
#include <expat.h>
