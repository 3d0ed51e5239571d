// The only face of the C parser. Nothing but MarkdownSyntax (and the tests that compare with it) imports it.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
