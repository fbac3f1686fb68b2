namespace Orchestrator.Storage.Conformance.Sqlite;

public sealed class SqliteClaimTests() : ClaimConformance(new SqliteUnderTest());

public sealed class SqliteRenewTests() : RenewConformance(new SqliteUnderTest());

public sealed class SqliteReapTests() : ReapConformance(new SqliteUnderTest());

public sealed class SqliteFinishTests() : FinishConformance(new SqliteUnderTest());

public sealed class SqliteStaleWriteTests() : StaleWriteConformance(new SqliteUnderTest());

public sealed class SqliteProgressTests() : ProgressConformance(new SqliteUnderTest());

public sealed class SqliteSubmitTests() : SubmitConformance(new SqliteUnderTest());

public sealed class SqliteCancelTests() : CancelConformance(new SqliteUnderTest());

public sealed class SqliteOfferTests() : OfferConformance(new SqliteUnderTest());

public sealed class SqliteWorkerTests() : WorkerConformance(new SqliteUnderTest());

public sealed class SqliteReadTests() : ReadConformance(new SqliteUnderTest());

public sealed class SqliteActivityTests() : ActivityConformance(new SqliteUnderTest());

public sealed class SqliteMigrationTests() : MigrationConformance(new SqliteUnderTest());

public sealed class SqliteOrderTests() : OrderConformance(new SqliteUnderTest());

public sealed class SqliteControlTests() : ControlConformance(new SqliteUnderTest());

public sealed class SqliteVersionTests() : VersionConformance(new SqliteUnderTest());

public sealed class SqliteGateTests() : GateConformance(new SqliteUnderTest());

public sealed class SqliteRetryTests() : RetryConformance(new SqliteUnderTest());

public sealed class SqliteSignalTests() : SignalConformance(new SqliteUnderTest());

public sealed class SqliteNotificationTests() : NotificationConformance(new SqliteUnderTest());

public sealed class SqliteUserTests() : UserConformance(new SqliteUnderTest());

public sealed class SqliteSignInTests() : SignInConformance(new SqliteUnderTest());

public sealed class SqliteTokenTests() : TokenConformance(new SqliteUnderTest());

public sealed class SqliteAuditTests() : AuditConformance(new SqliteUnderTest());

public sealed class SqliteFleetTests() : FleetConformance(new SqliteUnderTest());

public sealed class SqliteTraceTests() : TraceConformance(new SqliteUnderTest());
