// SPDX-License-Identifier: Apache-2.0

/// Asks for a container and puts nothing into it.
struct Empty: Codable, Equatable {}
