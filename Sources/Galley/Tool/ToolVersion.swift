// SPDX-License-Identifier: Apache-2.0

/// The version of Galley.
public enum ToolVersion {
    /// As `galley --version` prints it and manifests state it.
    public static let text = "0.2.0"
}
