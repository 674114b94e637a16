// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// What mending came to.
package struct FixResult: Sendable {
    /// Documents that were looked at, those that failed included.
    package internal(set) var documents = 0
    /// Documents that were changed.
    package internal(set) var changed = 0
    /// Bytes that went from them.
    package internal(set) var removedBytes = 0
    /// Files that were left out because they are no text.
    package internal(set) var skippedFiles = 0
    /// How many findings of each rule propose no edit: somebody must look at them.
    package internal(set) var left: [String: Int] = [:]
    /// Documents that could not be read or examined; they stay as they are.
    package internal(set) var failures: [DocumentFailure] = []

    mutating func count(_ old: String, _ new: String) {
        changed += 1
        removedBytes += max(old.utf8.count - new.utf8.count, 0)
    }
}
