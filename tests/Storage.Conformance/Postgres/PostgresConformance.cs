[assembly: AssemblyFixture(typeof(Orchestrator.Storage.Conformance.Postgres.SharedPostgres))]

namespace Orchestrator.Storage.Conformance.Postgres;

public sealed class PostgresClaimTests() : ClaimConformance(new PostgresUnderTest());

public sealed class PostgresRenewTests() : RenewConformance(new PostgresUnderTest());

public sealed class PostgresReapTests() : ReapConformance(new PostgresUnderTest());

public sealed class PostgresFinishTests() : FinishConformance(new PostgresUnderTest());

public sealed class PostgresStaleWriteTests() : StaleWriteConformance(new PostgresUnderTest());

public sealed class PostgresProgressTests() : ProgressConformance(new PostgresUnderTest());

public sealed class PostgresSubmitTests() : SubmitConformance(new PostgresUnderTest());

public sealed class PostgresCancelTests() : CancelConformance(new PostgresUnderTest());

public sealed class PostgresOfferTests() : OfferConformance(new PostgresUnderTest());

public sealed class PostgresWorkerTests() : WorkerConformance(new PostgresUnderTest());

public sealed class PostgresReadTests() : ReadConformance(new PostgresUnderTest());

public sealed class PostgresActivityTests() : ActivityConformance(new PostgresUnderTest());

public sealed class PostgresMigrationTests() : MigrationConformance(new PostgresUnderTest());

public sealed class PostgresOrderTests() : OrderConformance(new PostgresUnderTest());

public sealed class PostgresControlTests() : ControlConformance(new PostgresUnderTest());

public sealed class PostgresVersionTests() : VersionConformance(new PostgresUnderTest());

public sealed class PostgresGateTests() : GateConformance(new PostgresUnderTest());

public sealed class PostgresRetryTests() : RetryConformance(new PostgresUnderTest());

public sealed class PostgresNotificationTests() : NotificationConformance(new PostgresUnderTest());

public sealed class PostgresUserTests() : UserConformance(new PostgresUnderTest());

public sealed class PostgresSignInTests() : SignInConformance(new PostgresUnderTest());

public sealed class PostgresTokenTests() : TokenConformance(new PostgresUnderTest());

public sealed class PostgresAuditTests() : AuditConformance(new PostgresUnderTest());

public sealed class PostgresFleetTests() : FleetConformance(new PostgresUnderTest());

public sealed class PostgresTraceTests() : TraceConformance(new PostgresUnderTest());
