/*
 * Included before everything else when better-sqlite3's addon is compiled for a runtime with Node-API 9.
 *
 * The addon holds references to strings, which Node-API 9 allows in its experimental mode only; in that mode a
 * finalizer must not touch the JavaScript heap, and the runtime ends the process when one does. node-addon-api
 * then defers its finalizers with node_api_post_finalizer, but only when the headers declare it, and the
 * node-api-headers package leaves what is experimental out. Node 20.18 has the function.
 */
#ifndef TICKMARK_EXPERIMENTAL_FINALIZERS_H
#define TICKMARK_EXPERIMENTAL_FINALIZERS_H

#include <js_native_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER

EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env,
                                                           napi_finalize finalize_cb,
                                                           void* finalize_data,
                                                           void* finalize_hint);
EXTERN_C_END

#endif
