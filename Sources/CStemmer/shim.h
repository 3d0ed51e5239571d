// Snowball's stemmers, for the forms of words in the search.
#include <libstemmer.h>
