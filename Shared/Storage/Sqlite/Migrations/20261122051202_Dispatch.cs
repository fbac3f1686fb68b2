using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orchestrator.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Dispatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_trials_hash",
                table: "trials");

            migrationBuilder.DropIndex(
                name: "ix_trials_leases",
                table: "trials");

            migrationBuilder.DropIndex(
                name: "ix_trials_order_of_offering",
                table: "trials");

            // The priority of a trial was 0 in every row and is the sweep's from here on; the count of losses begins with the same 0.
            migrationBuilder.RenameColumn(
                name: "priority",
                table: "trials",
                newName: "losses");

            migrationBuilder.AddColumn<bool>(
                name: "broker_connected",
                table: "workers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "drain_finishes",
                table: "workers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "drain_requested_at",
                table: "workers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "excluded_at",
                table: "workers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "excluded_reason",
                table: "workers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "for_sweep",
                table: "trials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_memory_bytes",
                table: "trials",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "extends",
                table: "sweeps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "sweeps",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "paused_at",
                table: "sweeps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "priority",
                table: "sweeps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "superseded_by",
                table: "sweeps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "sweeps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "worker_devices",
                columns: table => new
                {
                    worker_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    device_class = table.Column<string>(type: "TEXT", nullable: false),
                    model = table.Column<string>(type: "TEXT", nullable: false),
                    memory_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    capability = table.Column<string>(type: "TEXT", nullable: true),
                    slots = table.Column<int>(type: "INTEGER", nullable: false),
                    excluded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    excluded_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker_devices", x => new { x.worker_id, x.name });
                    table.ForeignKey(
                        name: "FK_worker_devices_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_trials_held",
                table: "trials",
                column: "for_sweep",
                filter: "state IN ('leased', 'running')");

            migrationBuilder.CreateIndex(
                name: "ix_trials_queued",
                table: "trials",
                columns: new[] { "for_sweep", "ordinal" },
                filter: "state = 'queued'");

            // On whose account the trials of before are trained, as assign-sweep.sql has it.
            migrationBuilder.Sql(
                """
                UPDATE trials
                SET for_sweep = (SELECT sweeps.id
                                 FROM sweep_trials AS link
                                 JOIN sweeps ON sweeps.id = link.sweep_id
                                 WHERE link.trial_id = trials.id
                                 ORDER BY CASE WHEN sweeps.cancelled_at IS NULL THEN 0 ELSE 1 END, sweeps.created_at, sweeps.id
                                 LIMIT 1)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "worker_devices");

            migrationBuilder.DropIndex(
                name: "ix_trials_held",
                table: "trials");

            migrationBuilder.DropIndex(
                name: "ix_trials_queued",
                table: "trials");

            migrationBuilder.DropColumn(
                name: "broker_connected",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "drain_finishes",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "drain_requested_at",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "excluded_at",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "excluded_reason",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "for_sweep",
                table: "trials");

            migrationBuilder.DropColumn(
                name: "min_memory_bytes",
                table: "trials");

            migrationBuilder.DropColumn(
                name: "extends",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "priority",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "superseded_by",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "version",
                table: "sweeps");

            migrationBuilder.RenameColumn(
                name: "losses",
                table: "trials",
                newName: "priority");

            migrationBuilder.CreateIndex(
                name: "IX_trials_hash",
                table: "trials",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trials_leases",
                table: "trials",
                column: "lease_until",
                filter: "state IN ('leased', 'running')");

            migrationBuilder.CreateIndex(
                name: "ix_trials_order_of_offering",
                table: "trials",
                columns: new[] { "priority", "ordinal" },
                descending: new[] { true, false },
                filter: "state = 'queued'");
        }
    }
}
