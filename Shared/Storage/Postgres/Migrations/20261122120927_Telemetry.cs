using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orchestrator.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Telemetry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "totals",
                table: "workers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "memory_used_bytes",
                table: "worker_devices",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "read_at",
                table: "worker_devices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "temperature_celsius",
                table: "worker_devices",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "utilization",
                table: "worker_devices",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trace_parent",
                table: "sweeps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trace_id",
                table: "attempts",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "totals",
                table: "workers");

            migrationBuilder.DropColumn(
                name: "memory_used_bytes",
                table: "worker_devices");

            migrationBuilder.DropColumn(
                name: "read_at",
                table: "worker_devices");

            migrationBuilder.DropColumn(
                name: "temperature_celsius",
                table: "worker_devices");

            migrationBuilder.DropColumn(
                name: "utilization",
                table: "worker_devices");

            migrationBuilder.DropColumn(
                name: "trace_parent",
                table: "sweeps");

            migrationBuilder.DropColumn(
                name: "trace_id",
                table: "attempts");
        }
    }
}
