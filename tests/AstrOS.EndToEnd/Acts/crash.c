// Ends a program, as kill -9 would, just before its nth change of a file. Loaded with LD_PRELOAD by CrashPoints.cs, which shares
// a page with it: the first number there is how many changes are left, 0 when none is to be the last; the second counts them.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static _Atomic long *shared;

static void *real(const char *name) {
  static void *(*find)(void *, const char *);
  if (!find) find = (void *(*)(void *, const char *))dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
  if (!find) find = (void *(*)(void *, const char *))dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
  return find(RTLD_NEXT, name);
}

__attribute__((constructor)) static void start(void) {
  const char *file = getenv("CRASH_POINTS");
  int descriptor = file ? open(file, O_RDWR | O_CLOEXEC) : -1;
  if (descriptor < 0) return;
  void *page = mmap(NULL, 2 * sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (page != MAP_FAILED) shared = page;
  close(descriptor);
}

static void point(void) {
  if (!shared || atomic_load(shared) <= 0) return;
  atomic_fetch_add(shared + 1, 1);
  if (atomic_fetch_sub(shared, 1) == 1) kill(getpid(), SIGKILL);
}

#define WRAP(result, name, parameters, ...)                     \
  result name parameters {                                      \
    static result(*next) parameters;                            \
    if (!next) next = (result(*) parameters)real(#name);        \
    point();                                                    \
    return next(__VA_ARGS__);                                   \
  }

WRAP(int, rename, (const char *from, const char *to), from, to)
WRAP(int, renameat, (int f, const char *from, int t, const char *to), f, from, t, to)
WRAP(int, renameat2, (int f, const char *from, int t, const char *to, unsigned flags), f, from, t, to, flags)
WRAP(int, link, (const char *from, const char *to), from, to)
WRAP(int, symlink, (const char *target, const char *path), target, path)
WRAP(int, mkdir, (const char *path, mode_t mode), path, mode)
WRAP(int, rmdir, (const char *path), path)
WRAP(int, unlink, (const char *path), path)
WRAP(int, fsync, (int file), file)
WRAP(int, fdatasync, (int file), file)
WRAP(int, ftruncate, (int file, off_t length), file, length)
WRAP(int, ftruncate64, (int file, off64_t length), file, length)
WRAP(int, fchmod, (int file, mode_t mode), file, mode)
WRAP(int, chmod, (const char *path, mode_t mode), path, mode)
WRAP(ssize_t, pwrite, (int file, const void *data, size_t count, off_t at), file, data, count, at)
WRAP(ssize_t, pwrite64, (int file, const void *data, size_t count, off64_t at), file, data, count, at)
WRAP(ssize_t, copy_file_range, (int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags), in, from, out, to, count, flags)
WRAP(ssize_t, sendfile, (int out, int in, off_t *from, size_t count), out, in, from, count)
WRAP(ssize_t, sendfile64, (int out, int in, off64_t *from, size_t count), out, in, from, count)

// What is looked up by name, as .NET does for what it imports, must come here too.
void *dlsym(void *handle, const char *name) {
  static void *(*next)(void *, const char *);
  if (!next) next = (void *(*)(void *, const char *))dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
  if (!next) next = (void *(*)(void *, const char *))dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
#define HERE(function) if (!strcmp(name, #function)) return (void *)function;
  HERE(rename) HERE(renameat) HERE(renameat2) HERE(link) HERE(symlink) HERE(mkdir) HERE(rmdir) HERE(unlink)
  HERE(fsync) HERE(fdatasync) HERE(ftruncate) HERE(fchmod) HERE(chmod) HERE(copy_file_range)
  return next(handle, name);
}
