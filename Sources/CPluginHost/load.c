// SPDX-License-Identifier: Apache-2.0
#include "CPluginHost.h"
#include "galley_plugin.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// Whether a struct that begins with its size has a member.
#define HAS(value, member) \
    ((value)->size >= offsetof(galley_plugin, member) + sizeof((value)->member))

// Writes the reason why an analyzer cannot be used; returns false if it can be used.
static bool has_fault(const galley_plugin *plugin, char *reason, size_t size) {
    const char *fault = NULL;
    if (plugin == NULL) {
        fault = "it does not support this galley's version of the ABI";
    } else if (!HAS(plugin, abi)) {
        fault = "its galley_plugin has no size";
    } else if (plugin->abi != GALLEY_PLUGIN_ABI) {
        snprintf(
            reason, size, "it uses version %lu of the ABI, but this galley supports version %d",
            (unsigned long)plugin->abi, GALLEY_PLUGIN_ABI);
        return true;
    } else if (!HAS(plugin, close)) {
        fault = "its galley_plugin is smaller than that of its version of the ABI";
    } else if (plugin->declaration == NULL) {
        fault = "its galley_plugin has no declaration";
    } else if (plugin->open == NULL || plugin->examine == NULL || plugin->close == NULL) {
        fault = "its galley_plugin lacks one of the functions open, examine and close";
    }
    if (fault != NULL) snprintf(reason, size, "%s", fault);
    return fault != NULL;
}

const void *gp_load(const char *path, char *reason, size_t size) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        const char *error = dlerror();
        snprintf(reason, size, "%s", error != NULL ? error : "the system does not load it");
        return NULL;
    }
    const galley_plugin *(*entry)(uint32_t);
    void *symbol = dlsym(library, "galley_plugin_entry");
    if (symbol == NULL) {
        snprintf(reason, size, "it has no function galley_plugin_entry");
        return NULL;
    }
    // Pointers to data and to functions have the same format on every system that has dlsym.
    memcpy(&entry, &symbol, sizeof entry);
    const galley_plugin *plugin = entry(GALLEY_PLUGIN_ABI);
    return has_fault(plugin, reason, size) ? NULL : plugin;
}

const char *gp_declaration(const void *plugin) {
    return ((const galley_plugin *)plugin)->declaration;
}

void *gp_open(const void *plugin, const char *options, gp_fault *fault) {
    galley_fault said = {.size = sizeof said};
    void *analyzer = ((const galley_plugin *)plugin)->open(options, &said);
    memcpy(fault->option, said.option, sizeof fault->option);
    memcpy(fault->message, said.message, sizeof fault->message);
    fault->option[sizeof fault->option - 1] = 0;
    fault->message[sizeof fault->message - 1] = 0;
    return analyzer;
}

void gp_close(const void *plugin, void *analyzer) {
    ((const galley_plugin *)plugin)->close(analyzer);
}
