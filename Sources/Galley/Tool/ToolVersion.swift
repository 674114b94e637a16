// SPDX-License-Identifier: Apache-2.0

/// The version of Galley.
public enum ToolVersion {
    /// The version that `galley --version` prints and that manifests contain.
    public static let text = "0.2.0"
}
