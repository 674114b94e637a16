// SPDX-License-Identifier: Apache-2.0

/// What all containers of one encoding share.
final class EncodingSession {
    let userInfo: [CodingUserInfoKey: any Sendable]
    /// The first fault that a container could not throw, because its method does not throw.
    private(set) var fault: EncodingError?

    init(userInfo: [CodingUserInfoKey: any Sendable]) { self.userInfo = userInfo }

    func note(_ fault: EncodingError) { self.fault = self.fault ?? fault }
}
