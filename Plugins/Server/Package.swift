// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "GalleyServer",
    platforms: [.macOS(.v26)],
    dependencies: [
        // In a copy of this folder, change the path to the URL of Galley or to your clone.
        .package(name: "Galley", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .target(
            name: "FindingsService",
            dependencies: [
                .product(name: "Galley", package: "Galley"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        .executableTarget(
            name: "galley-server",
            dependencies: ["FindingsService"],
            path: "Sources/GalleyServer"
        ),
        .testTarget(
            name: "FindingsServiceTests",
            dependencies: [
                "FindingsService",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]
        ),
    ]
)
