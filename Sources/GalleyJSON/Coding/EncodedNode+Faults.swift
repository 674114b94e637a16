// SPDX-License-Identifier: Apache-2.0

extension EncodedNode {
    /// This node as a container of one kind.
    ///
    /// If it is of another kind already, the fault is noted and what is written is lost.
    func checked(_ kind: Kind, _ scope: EncodingScope) -> EncodedNode {
        guard !become(kind) else { return self }
        scope.session.note(
            scope.fault(
                JSONValue.null,
                "expected one kind of container, found \(kind.rawValue) after \(self.kind.rawValue)"
            ))
        return EncodedNode()
    }
}
