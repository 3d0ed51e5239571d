// SHA-256 of the system's libcrypto, for manifest.json.
#include <openssl/sha.h>
