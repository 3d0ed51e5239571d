// Memory of the C parser for one page at a time: taken in slabs, given back in one go.
//
// The parser asks for some thousand small pieces a page, and does not say for which page. So each
// thread has the memory of one page.
#ifndef PARSER_MEMORY_H
#define PARSER_MEMORY_H

/// The allocator, a `cmark_mem`. It ends the process when memory ends, as the parser's own does.
///
/// What it gives is the calling thread's: nobody else may use it or free it.
void *parser_memory_allocator(void);

/// Gives back everything that the thread took: parsers and nodes need not be freed before.
void parser_memory_close(void);

#endif
