using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orchestrator.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Dispatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_attempts_trials_trial_id",
                table: "attempts");

            migrationBuilder.DropForeignKey(
                name: "FK_checkpoints_trials_trial_id",
                table: "checkpoints");

            migrationBuilder.DropForeignKey(
                name: "FK_epochs_trials_trial_id",
                table: "epochs");

            migrationBuilder.DropForeignKey(
                name: "FK_events_trials_trial_id",
                table: "events");

            migrationBuilder.DropForeignKey(
                name: "FK_log_lines_trials_trial_id",
                table: "log_lines");

            migrationBuilder.DropForeignKey(
                name: "FK_results_trials_trial_id",
                table: "results");

            migrationBuilder.DropForeignKey(
                name: "FK_sweep_trials_trials_trial_id",
                table: "sweep_trials");

            migrationBuilder.DropForeignKey(
                name: "FK_trial_configs_trials_trial_id",
                table: "trial_configs");

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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "drain_finishes",
                table: "workers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "drain_requested_at",
                table: "workers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "excluded_at",
                table: "workers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "excluded_reason",
                table: "workers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "for_sweep",
                table: "trials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_memory_bytes",
                table: "trials",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "extends",
                table: "sweeps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "sweeps",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "paused_at",
                table: "sweeps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "priority",
                table: "sweeps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "superseded_by",
                table: "sweeps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "sweeps",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "worker_devices",
                columns: table => new
                {
                    worker_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    device_class = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: false),
                    memory_bytes = table.Column<long>(type: "bigint", nullable: false),
                    capability = table.Column<string>(type: "text", nullable: true),
                    slots = table.Column<int>(type: "integer", nullable: false),
                    excluded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    excluded_reason = table.Column<string>(type: "text", nullable: true)
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

            migrationBuilder.AddForeignKey(
                name: "FK_attempts_trials_trial_id",
                table: "attempts",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_checkpoints_trials_trial_id",
                table: "checkpoints",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_epochs_trials_trial_id",
                table: "epochs",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_events_trials_trial_id",
                table: "events",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_log_lines_trials_trial_id",
                table: "log_lines",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_results_trials_trial_id",
                table: "results",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_sweep_trials_trials_trial_id",
                table: "sweep_trials",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_trial_configs_trials_trial_id",
                table: "trial_configs",
                column: "trial_id",
                principalTable: "trials",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
