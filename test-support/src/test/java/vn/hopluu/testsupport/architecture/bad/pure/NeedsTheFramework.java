package vn.hopluu.testsupport.architecture.bad.pure;

import jakarta.inject.Singleton;

/// A computing that only a container can make.
@Singleton
class NeedsTheFramework {}
