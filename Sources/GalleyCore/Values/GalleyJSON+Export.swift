// SPDX-License-Identifier: Apache-2.0

// The core's public types have JSON values and exact texts in their interfaces.
@_exported public import GalleyJSON
