// The least that publishing a folder of Markdown can cost: the C parser and its own renderer on the same bytes, one
// thread, nothing else. `make bench` gives the generator's CPU time as a multiple of this program's.
//
//   floor CONTENT OUTPUT [FRAME]
//
// Each page is read, its front matter cut off, parsed by libcmark-gfm, rendered by `cmark_render_html`, put into a
// frame of FRAME bytes (12288) so that the written file is as large as a published page, and written to the same
// path below OUTPUT, as `.html`.

#define _XOPEN_SOURCE 700

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// All that MarkdownSyntax may attach (it leaves out what a page has no sign of): keep the two in step.
static const int OPTIONS = CMARK_OPT_FOOTNOTES;
static const char *const EXTENSIONS[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { EXTENSION_COUNT = sizeof EXTENSIONS / sizeof EXTENSIONS[0] };

struct buffer {
  char *bytes;
  size_t size, capacity;
};

struct totals {
  long pages;
  long long read, written;
};

static struct buffer frame;   // first half before the page's text, second half after it
static struct buffer source;  // reused for each page
static struct buffer page;    // reused for each page
static struct totals totals;

static void stop(const char *what, const char *path) {
  fprintf(stderr, "floor: %s %s: %s\n", what, path, strerror(errno));
  exit(2);
}

static void reserve(struct buffer *buffer, size_t capacity) {
  if (capacity <= buffer->capacity) return;
  buffer->capacity = capacity * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->capacity);
  if (!buffer->bytes) stop("no memory for", "a page");
}

static void append(struct buffer *buffer, const char *bytes, size_t size) {
  reserve(buffer, buffer->size + size);
  memcpy(buffer->bytes + buffer->size, bytes, size);
  buffer->size += size;
}

static void make_frame(size_t size) {
  static const char line[] = "<li><a class=\"entry\" href=\"../part-01/page.html\">Entry</a></li>\n";
  while (frame.size < size) {
    size_t rest = size - frame.size;
    append(&frame, line, rest < sizeof line - 1 ? rest : sizeof line - 1);
  }
}

static void read_file(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop("cannot read", path);
  reserve(&source, (size_t)status.st_size + 1);
  source.size = 0;
  for (ssize_t count; (count = read(file, source.bytes + source.size, source.capacity - source.size)) != 0;) {
    if (count < 0) stop("cannot read", path);
    source.size += (size_t)count;
    reserve(&source, source.size + 1);
  }
  close(file);
  source.bytes[source.size] = 0;
}

static void write_file(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) stop("cannot write", path);
  for (size_t done = 0; done < page.size;) {
    ssize_t count = write(file, page.bytes + done, page.size - done);
    if (count < 0) stop("cannot write", path);
    done += (size_t)count;
  }
  close(file);
}

// The page's text: what follows the closing line of its front matter, or all of it.
static const char *after_front_matter(void) {
  if (strncmp(source.bytes, "---\n", 4) != 0) return source.bytes;
  const char *end = strstr(source.bytes + 3, "\n---\n");
  return end ? end + 5 : source.bytes;
}

static char *render(const char *text, size_t size) {
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (int i = 0; i < EXTENSION_COUNT; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(EXTENSIONS[i]));
  cmark_parser_feed(parser, text, size);
  cmark_node *root = cmark_parser_finish(parser);
  char *html = cmark_render_html(root, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(root);
  cmark_parser_free(parser);
  return html;
}

static void publish(const char *from, const char *to) {
  read_file(from);
  const char *text = after_front_matter();
  char *html = render(text, source.size - (size_t)(text - source.bytes));

  page.size = 0;
  append(&page, frame.bytes, frame.size / 2);
  append(&page, html, strlen(html));
  append(&page, frame.bytes + frame.size / 2, frame.size - frame.size / 2);
  write_file(to);

  free(html);
  totals.pages++;
  totals.read += (long long)source.size;
  totals.written += (long long)page.size;
}

static void join(char *path, const char *folder, const char *name, size_t length, const char *ending) {
  if (snprintf(path, PATH_MAX, "%s/%.*s%s", folder, (int)length, name, ending) >= PATH_MAX) {
    errno = ENAMETOOLONG;
    stop("cannot open", folder);
  }
}

static void publish_folder(const char *from, const char *to) {
  if (mkdir(to, 0755) != 0 && errno != EEXIST) stop("cannot make", to);
  DIR *folder = opendir(from);
  if (!folder) stop("cannot open", from);

  for (struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    size_t length = strlen(name);
    if (name[0] == '.' || strcmp(name, "SUMMARY.md") == 0) continue;

    char inner[PATH_MAX], outer[PATH_MAX];
    struct stat status;
    join(inner, from, name, length, "");
    if (length > 3 && strcmp(name + length - 3, ".md") == 0) {
      join(outer, to, name, length - 3, ".html");
      publish(inner, outer);
    } else if (stat(inner, &status) == 0 && S_ISDIR(status.st_mode)) {
      join(outer, to, name, length, "");
      publish_folder(inner, outer);
    }
  }
  closedir(folder);
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count < 3 || count > 4) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT [FRAME]\n");
    return 64;
  }
  make_frame(count == 4 ? strtoul(words[3], NULL, 10) : 12288);
  cmark_gfm_core_extensions_ensure_registered();
  publish_folder(words[1], words[2]);

  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  printf("%ld pages, %.2f MB read, %.2f MB written, %.3f s CPU", totals.pages, (double)totals.read / 1e6,
         (double)totals.written / 1e6, cpu);
  printf(", %.4f ms a page\n", totals.pages ? cpu * 1e3 / (double)totals.pages : 0);
  return 0;
}
