// SPDX-License-Identifier: Apache-2.0

// What somebody needs who writes an analyzer, by one import.
@_exported public import GalleyCore
@_exported public import GalleyJSON
