// SHA-256 of the system's libcrypto, for manifest.json.
//
// The calls of OpenSSL 1.1, which look nothing up by name: that costs a small file as much as its digest.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>
