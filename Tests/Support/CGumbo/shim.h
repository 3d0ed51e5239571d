// Gumbo reads HTML as browsers do (the WHATWG algorithm). Tests ask it what our output really is.
#include <gumbo.h>
